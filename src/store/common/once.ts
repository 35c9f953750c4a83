/** What `make` gives, made when it is first asked for. Of what failed nothing is kept: the next one who asks is told too, or answered. */
export function createOnce<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    if (made) return made
    const making = make()
    made = making
    making.catch(() => (made = undefined))
    return making
  }
}
