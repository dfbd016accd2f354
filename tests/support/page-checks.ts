/* Functions that run inside a page: each gives what is wrong, in words. They may use nothing from outside themselves. */

/** Faults of headings and landmarks: one h1, no level left out, one main, header and footer once. */
export function outlineFaults(): string[] {
  const faults: string[] = [];
  const shown = (element: Element) => element.checkVisibility();
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown);
  const inMain = headings.filter((heading) => heading.closest('main'));
  if (headings.filter(({ tagName }) => tagName === 'H1').length !== 1) faults.push('not one h1');
  if (inMain[0]?.tagName !== 'H1') faults.push(`main starts with ${inMain[0]?.tagName}`);
  let level = 1;
  for (const heading of inMain) {
    const next = Number(heading.tagName.charAt(1));
    if (next > level + 1) faults.push(`${heading.tagName} after h${level}: ${heading.textContent}`);
    if (heading.textContent.trim() === '') faults.push(`empty ${heading.tagName}`);
    level = next;
  }
  for (const selector of ['main', 'body > header', 'body > footer']) {
    if (document.querySelectorAll(selector).length !== 1) faults.push(`not one ${selector}`);
  }
  const names = [...document.querySelectorAll('nav')].filter(shown).map((nav) => {
    const labelled = nav.getAttribute('aria-labelledby');
    return nav.getAttribute('aria-label') ?? (labelled && document.getElementById(labelled)?.textContent);
  });
  if (names.some((name) => !name) || new Set(names).size !== names.length) faults.push(`menus without a name of their own: ${names.join(', ')}`);
  return faults;
}

/** Links in running text are excepted by WCAG 2.2, 2.5.8; all other controls are at least 24 by 24 CSS pixels. */
export function smallTargets(): string[] {
  const small: string[] = [];
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!element.checkVisibility() || element.closest('.contact-form__trap, .nl-skip-link')) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width >= 24 && height >= 24) continue;
    const display = getComputedStyle(element).display;
    const block = element.closest('p, li, dd, td, th, h1, h2, h3, h4, summary, span');
    const inText = display === 'inline' && block !== null;
    if (!inText && element.getBoundingClientRect().width > 0)
      small.push(`${Math.round(width)}x${Math.round(height)} ${element.outerHTML.slice(0, 120)}`);
  }
  return small;
}

/** Controls that get the focus and show nothing of it, or are covered by something else (WCAG 2.4.7 and 2.4.11). */
export function hiddenFocus(): string[] {
  const hidden: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
  )) {
    if (!element.checkVisibility() || element.closest('.contact-form__trap')) continue;
    element.focus();
    if (document.activeElement !== element) continue;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element.getClientRects()[0];
    if (!box) continue;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) hidden.push(`no outline: ${element.outerHTML.slice(0, 100)}`);
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 24) / 2);
    if (top && top !== element && !element.contains(top) && !top.contains(element) && !(top instanceof HTMLLabelElement)) {
      hidden.push(`covered by ${top.outerHTML.slice(0, 60)}: ${element.outerHTML.slice(0, 100)}`);
    }
  }
  return hidden;
}
