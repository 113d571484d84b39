package dev.logstore.datasets;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what went wrong with a file. */
public final class Failures {
  private Failures() {}

  /** One line without the file's name, which the caller gives. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "a file is in the way of a folder";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    String words =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : e.getMessage();
    return words == null ? e.getClass().getSimpleName() : words.lines().findFirst().orElse("");
  }
}
