package dev.logstore.datasets;

/**
 * An activity or resource in a course.
 *
 * @param id row in {@code mdl_course_modules}
 * @param instanceId row in the kind's own table, for instance {@code mdl_quiz}
 * @param context of level module, in the course's context
 * @param parts block of rows that were there before the log begins: a quiz's attempts and an
 *     assignment's submissions by seat, a forum's discussions, a book's chapters, a glossary's
 *     entries
 * @param completions rows of {@code mdl_course_modules_completion}, by seat
 * @param gradeItemId row in {@code mdl_grade_items}; 0 if the kind is not graded
 * @param grades rows of {@code mdl_grade_grades}, by seat
 * @param anonymous whether it hides its respondents
 */
record CourseModule(
    long id,
    ModuleKind kind,
    long instanceId,
    Context context,
    RowBlock parts,
    RowBlock completions,
    long gradeItemId,
    RowBlock grades,
    boolean anonymous) {}
