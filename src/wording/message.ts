/** What a message is filled with, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** A message about one finding. */
export type Message = (values: Values) => string;
