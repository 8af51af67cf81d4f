import { registerEnumType } from 'type-graphql';

/** An enum whose constants are the words themselves, registered under its name; returns the values as a list. */
export function lijst<T extends Record<string, string>>(name: string, values: T, description: string): T[keyof T][] {
  registerEnumType(values, { name, description });
  return Object.values(values) as T[keyof T][];
}
