/** The data that comes with the product (`db/seeds`), by path from there. */
export interface ReferenceFiles {
  read<T>(...path: readonly string[]): Promise<T>;
  /** Names of the JSON files of a folder, without their ending, in order. */
  list(...path: readonly string[]): Promise<readonly string[]>;
}
