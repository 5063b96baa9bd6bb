/** Buffers that all doctors of a thread share: one is priced at a time. */
export class Workspace {
  #floats = new Float64Array(0);
  #arcs = new Int16Array(0);
  #guide = new Float64Array(0);
  #marks = new Int16Array(0);
  #sparse = new Float64Array(0);
  #lists: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];

  /** At least `size` numbers. */
  floats(size: number): Float64Array {
    if (this.#floats.length < size) this.#floats = new Float64Array(size);
    return this.#floats;
  }

  arcs(size: number): Int16Array {
    if (this.#arcs.length < size) this.#arcs = new Int16Array(size);
    return this.#arcs;
  }

  /** A second buffer of numbers, beside `floats`, and one of arcs. */
  guide(size: number): Float64Array {
    if (this.#guide.length < size) this.#guide = new Float64Array(size);
    return this.#guide;
  }

  marks(size: number): Int16Array {
    if (this.#marks.length < size) this.#marks = new Int16Array(size);
    return this.#marks;
  }

  /**
   * Two layers of `room` values that are all Infinity, and must be so again when they were used, with
   * a list for each of which ones are not.
   */
  sparse(room: number): { value: Float64Array; lists: [Int32Array, Int32Array] } {
    if (this.#sparse.length < 2 * room) {
      this.#sparse = new Float64Array(2 * room).fill(Infinity);
      this.#lists = [new Int32Array(room), new Int32Array(room)];
    }
    return { value: this.#sparse, lists: this.#lists };
  }

  /** Values of two layers of `room` states, and where each state of `steps` layers came from. */
  layers(room: number, steps: number): { value: Float64Array; came: Int16Array } {
    return { value: this.floats(2 * room), came: this.arcs(steps * room) };
  }
}
