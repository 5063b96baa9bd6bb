/** Most items that the service hands out at once. */
const PAGE = 200;

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Items of all pages of a list. */
export async function allPages<T>(
  ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await ask({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
