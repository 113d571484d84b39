// What reaches beyond the right edge of the window, without what scrolls by itself.
[...document.body.querySelectorAll("*")]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth)
  .filter(e => !e.parentElement.closest(".scroll, pre"))
  .map(e => e.tagName + " " + e.textContent.slice(0, 60))
