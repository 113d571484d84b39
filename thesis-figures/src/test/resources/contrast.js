// Texts outside of pictures whose contrast is under 4.5, the least that WCAG 2 (AA) asks for.
(() => {
  const channels = color => color.match(/[\d.]+/g).map(Number);
  const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const faint = [];
  let checked = 0;
  for (const element of document.body.querySelectorAll("*")) {
    const text = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!text || element.closest("svg, script") || !element.checkVisibility()) continue;
    checked++;
    const a = luminance(channels(getComputedStyle(element).color)), b = luminance(ground(element));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.push(element.textContent.slice(0, 40) + " " + contrast.toFixed(2));
  }
  return { checked, faint };
})()
