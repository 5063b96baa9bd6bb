/** `true` when each type can stand in for the other, else a type that `true` does not fit. */
export type SameType<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'B is wider') : 'A is wider';
