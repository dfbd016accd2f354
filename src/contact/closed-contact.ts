import { contactErrors as t } from '../text/contact.ts';
import type { FieldValues } from './fields.ts';
import type { ContactService, FormView, RegionChoice } from './intake.ts';
import { prefilled } from './prefilled.ts';
import { emptyValues, readForm } from './read-form.ts';
import { formValidator } from './validate.ts';

/**
 * The service of a site that can keep nothing because its settings are wrong, where that cannot stop it from starting: the form says
 * so when it is opened, and whoever sends it all the same gets his text back.
 */
export function closedContact(regions: readonly RegionChoice[], siteUrl: string): ContactService {
  const validate = formValidator(regions.map(({ slug }) => slug));
  // No token: there may be no secret to sign it with. Who sends again when all is mended is asked to do so once more.
  const view = (values: FieldValues, notice: string): FormView => ({
    values: { ...values, token: '', website: '', proof: '' },
    errors: [],
    token: '',
    proofBits: 0,
    notice,
  });
  return {
    regions,
    siteUrl,
    open: async (request) => ({ status: 503, view: { ...view(prefilled(request, regions), t.closed), closed: true } }),
    async submit(request) {
      const form = await readForm(request);
      return { status: 503, view: view(typeof form === 'string' ? emptyValues() : validate(form).values, t.notKept) };
    },
    receiptOf: async () => 'unavailable',
  };
}
