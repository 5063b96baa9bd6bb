/** Convex cost of one doctor's wish points: each piece's slope holds up to its end. */
export function spread(pieces: readonly { upTo: number; slope: number }[], points: number): number {
  let cost = 0;
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    const to = Math.min(points, piece.upTo);
    if (i === 0 || to > from) cost += piece.slope * (to - from);
    if (points <= piece.upTo) break;
    from = piece.upTo;
  }
  return cost;
}
