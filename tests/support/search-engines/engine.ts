/** Something that answers queries, to be measured against the others: addresses of pages, best first. */
export interface Engine {
  name: string;
  ask(query: string): Promise<string[]>;
}

/** A page as the engines index it. */
export interface EnginePage {
  url: string;
  title: string;
  text: string;
}
