//! The recurso de glosa: levels, deadlines, justifications, answers (P-1101 to P-1113).
