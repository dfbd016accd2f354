import { findProof } from './proof-of-work.ts';

// What the form's page does with JavaScript; without, it works too (but for the proof of work, which is off unless asked).

/** After so many milliseconds without an answer the form may be sent again. */
const PATIENCE = 10_000;

// Without JavaScript `autofocus` does it.
document.querySelector<HTMLElement>('#fouten')?.focus();

const form = document.querySelector<HTMLFormElement>('.contact-form');
const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
if (form && button) {
  const label = button.textContent;
  const proof = form.querySelector<HTMLInputElement>('input[name="proof"]');
  form.querySelector('[data-without-script]')?.remove();
  keepToken(form);
  let busy = false;
  const free = () => {
    busy = false;
    button.textContent = label;
    button.removeAttribute('aria-disabled');
  };
  const prove = async (field: HTMLInputElement) => {
    const data = new FormData(form);
    field.value = await findProof(String(data.get('token')), String(data.get('message')), Number(field.dataset['bits']));
    form.submit();
  };

  form.addEventListener('submit', (event) => {
    // The server keeps a double click once; this spares it the work.
    if (busy) return event.preventDefault();
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = (proof ? proof.dataset['busy'] : button.dataset['sending']) ?? label;
    if (proof) {
      event.preventDefault();
      // No way to compute it here (no secure connection): the server says so, and keeps the text.
      prove(proof).catch(() => form.submit());
    } else setTimeout(free, PATIENCE);
  });
  // Back from the next page: the browser may show this one as it was left.
  addEventListener('pageshow', free);
}

/**
 * Who goes back to a form that was sent gets it anew, with what was typed put back by the browser. With the token that it had, sending
 * it again is the same message. The token stands with the page in the browser's history, and is gone with it.
 */
function keepToken(of: HTMLFormElement): void {
  const token = of.querySelector<HTMLInputElement>('input[name="token"]');
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const before = (history.state as { token?: string } | null)?.token;
  if (!token) return;
  if (navigation?.type === 'back_forward' && before) token.value = before;
  else history.replaceState({ token: token.value }, '');
}
