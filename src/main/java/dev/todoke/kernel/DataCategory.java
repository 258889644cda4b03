package dev.todoke.kernel;

/** Kinds of personal data as a report to the authority names them (個人データの項目). */
public enum DataCategory {
    HANDLE,
    DISPLAY_NAME,
    NAME,
    ADDRESS,
    PHONE,
    EMAIL
}
