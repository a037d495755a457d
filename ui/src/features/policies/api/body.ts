/** A rendered document without its title, which the page says already; a page has one first heading. */
export function bodyOf(html: string): string {
  return html
    .replace(/^\s*<h1[^>]*>[\s\S]*?<\/h1>/, "")
    .replace(/<h1(?=[\s>])/g, "<h2")
    .replace(/<\/h1>/g, "</h2>");
}
