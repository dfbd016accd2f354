import { findProof } from './proof-of-work.ts';

// What the form's page does with JavaScript; without, it works too (but for the proof of work, which is off unless asked).

/** After so many milliseconds without an answer the form may be sent again. */
const PATIENCE = 10_000;

// As the link to `#fouten` does without JavaScript in most browsers.
document.querySelector<HTMLElement>('#fouten')?.focus();

const form = document.querySelector<HTMLFormElement>('.contact-form');
const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
if (form && button) {
  const label = button.textContent;
  const proof = form.querySelector<HTMLInputElement>('input[name="proof"]');
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
      prove(proof).catch(free);
    } else setTimeout(free, PATIENCE);
  });
  // Back from the next page: the browser may show this one as it was left.
  addEventListener('pageshow', free);
}
