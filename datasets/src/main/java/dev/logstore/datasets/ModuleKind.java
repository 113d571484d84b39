package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of course modules that the model knows, by the name of Moodle's plugin. */
public enum ModuleKind {
  @JsonProperty("quiz")
  QUIZ("quiz"),
  @JsonProperty("assign")
  ASSIGN("assign"),
  @JsonProperty("forum")
  FORUM("forum"),
  @JsonProperty("resource")
  RESOURCE("resource"),
  @JsonProperty("url")
  URL("url"),
  @JsonProperty("page")
  PAGE("page"),
  @JsonProperty("folder")
  FOLDER("folder"),
  @JsonProperty("lti")
  LTI("lti"),
  @JsonProperty("feedback")
  FEEDBACK("feedback"),
  @JsonProperty("choice")
  CHOICE("choice"),
  @JsonProperty("glossary")
  GLOSSARY("glossary"),
  @JsonProperty("book")
  BOOK("book"),
  @JsonProperty("wiki")
  WIKI("wiki"),
  @JsonProperty("lesson")
  LESSON("lesson"),
  @JsonProperty("workshop")
  WORKSHOP("workshop"),
  @JsonProperty("scorm")
  SCORM("scorm"),
  @JsonProperty("h5pactivity")
  H5PACTIVITY("h5pactivity"),
  @JsonProperty("data")
  DATA("data"),
  @JsonProperty("survey")
  SURVEY("survey"),
  @JsonProperty("chat")
  CHAT("chat"),
  @JsonProperty("bigbluebuttonbn")
  BIGBLUEBUTTONBN("bigbluebuttonbn"),
  @JsonProperty("imscp")
  IMSCP("imscp");

  private final String plugin;

  ModuleKind(String plugin) {
    this.plugin = plugin;
  }

  /** Name in {@code mdl_modules}, which is also the table of the kind's instances. */
  public String plugin() {
    return plugin;
  }

  /** The component of its events, for instance {@code mod_quiz}. */
  public String component() {
    return "mod_" + plugin;
  }

  /** Whether the gradebook has a column for it. */
  public boolean graded() {
    return this == QUIZ || this == ASSIGN;
  }
}
