/** Sends the courtesy mail of a message of the area. */
export const SEND_MAIL = 'send-mail';

/** Sends a message of the area to its reader's app. */
export const SEND_APP_MESSAGE = 'send-app-message';

/** Asks what became of a message that the app took. */
export const CHECK_APP_MESSAGE = 'check-app-message';
