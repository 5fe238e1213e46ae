/** Shows as expired what has expired since the page was published, by the visitor's clock. */
for (const mark of document.querySelectorAll<HTMLElement>('[data-expires]')) {
  const template = mark.querySelector('template');
  if (!template || !(Date.parse(mark.dataset['expires'] ?? '') <= Date.now())) continue;
  mark.replaceChildren(template.content);
  mark.classList.replace('standing-good', 'standing-expired');
}
