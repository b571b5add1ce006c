/**
 * What a question will have been answered once its batch has been sent: called before that, Microsoft's library throws.
 * So all questions of a batch are asked first, sent at once, and then looked at.
 */
export type Answer<T> = () => T;
