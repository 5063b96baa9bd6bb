/** Buffers that all doctors of a thread share: one is priced at a time. */
export class Workspace {
  #floats = new Float64Array(0);
  #arcs = new Int16Array(0);

  /** At least `size` numbers. */
  floats(size: number): Float64Array {
    if (this.#floats.length < size) this.#floats = new Float64Array(size);
    return this.#floats;
  }

  arcs(size: number): Int16Array {
    if (this.#arcs.length < size) this.#arcs = new Int16Array(size);
    return this.#arcs;
  }

  /** Values of two layers of `room` states, and where each state of `steps` layers came from. */
  layers(room: number, steps: number): { value: Float64Array; came: Int16Array } {
    return { value: this.floats(2 * room), came: this.arcs(steps * room) };
  }
}
