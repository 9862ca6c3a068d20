// Owns the one call of js-yaml that the snippets are read with; the package brings no types.
declare module "js-yaml" {
  export function load(text: string): unknown;
}
