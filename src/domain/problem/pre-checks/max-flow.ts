interface Edge {
  to: number;
  left: number;
  /** The edge back, by its place among `to`'s edges. */
  back: number;
}

/** A directed network with whole capacities; nodes are numbered by `addNode`. */
export interface FlowNetwork {
  addNode: () => number;
  connect: (from: number, to: number, capacity: number) => void;
  /** The largest flow; to be asked once. Cost: O(flow × edges), far less where paths are short. */
  maxFlow: (source: number, sink: number) => number;
}

/** An empty network (Ford and Fulkerson's augmenting paths). */
export function flowNetwork(): FlowNetwork {
  const edges: Edge[][] = [];
  return {
    addNode: () => edges.push([]) - 1,
    connect: (from, to, capacity) => {
      const [there, back] = [edges[from]!, edges[to]!];
      there.push({ to, left: capacity, back: back.length });
      back.push({ to: from, left: 0, back: there.length - 1 });
    },
    maxFlow: (source, sink) => {
      let flow = 0;
      while (augment(edges, source, sink, new Uint8Array(edges.length))) flow++;
      return flow;
    },
  };
}

function augment(edges: readonly Edge[][], node: number, sink: number, seen: Uint8Array): boolean {
  if (node === sink) return true;
  seen[node] = 1;
  for (const edge of edges[node]!) {
    if (edge.left === 0 || seen[edge.to] === 1 || !augment(edges, edge.to, sink, seen)) continue;
    edge.left--;
    edges[edge.to]![edge.back]!.left++;
    return true;
  }
  return false;
}
