/** The secret of the server that the browser tests look at, so that they can make tokens of forms that were opened earlier. */
export const BROWSER_KEY = 'a secret for browser tests of more than thirty-two characters';
