/** Moves the focus to the error summary, as the link to `#fouten` does without JavaScript in most browsers. */
document.querySelector<HTMLElement>('#fouten')?.focus();
