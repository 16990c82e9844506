import type { Catalogue } from '@istanze/shared';
import type { reasonsIt } from './reasons.it';

/** Why something cannot be done, by the key that the API gives. */
export const reasonsEn: Catalogue<keyof typeof reasonsIt> = {
  'reason.not-found': 'We cannot find what you are looking for. Go back to your personal area and try again.',
  'reason.service-inactive': 'This service does not accept applications at the moment.',
  'reason.too-many-drafts':
    'You already have too many drafts of this service. Resume one, or delete those you do not need.',
  'reason.already-closed':
    'The application is closed: no more messages can be sent. For other questions contact the office.',
  'reason.already-paid': 'This payment has already been made.',
  'reason.already-submitted': 'This application has already been sent and can no longer be changed.',
  'reason.already-rated': 'You have already given your rating. Thank you!',
  'reason.document-gone':
    'This document is not there any more: it was removed or deleted. Upload it from your device.',
  'reason.document-of-own-requests':
    'Here you apply for somebody else: upload the document from your device.',
  'reason.draft-expired': 'This draft has expired and can no longer be sent. Make a new application.',
  'reason.correction-too-late':
    'The office has already taken the application in charge: it can no longer be corrected here. Write to the office what has changed.',
  'reason.correction-owed':
    'This change alters what is to be paid or how the stamp duty was paid. Put the earlier answer back, or withdraw the application and make another one.',
  'reason.correction-register':
    'Data that comes from a public register cannot be corrected here. Put the earlier data back, or write to the office.',
  'reason.correction-nothing': 'You changed nothing. Correct at least one answer, or go back.',
  'reason.correction-stale': 'The application has changed meanwhile. Go back and begin the correction again.',
  'reason.withdrawal-not-allowed': 'The application cannot be withdrawn at the moment. Write to the office.',
  'reason.payment-unavailable':
    'Online payment is not available at the moment. Try again shortly, or download the notice.',
  'reason.payment-not-ready': 'The payment notice is being prepared. Try again shortly.',
  'reason.dues-unavailable': 'The municipality cannot verify today’s amount. Try again in a moment.',
  'reason.dues-changed':
    'The amount is no longer that of today. Withdraw the request and begin again: you will pay the right one.',
  'reason.payment-verifying':
    'A payment is already in progress: we are waiting for the confirmation of pagoPA.',
  'reason.payment-expired': 'This notice has expired. Write to the office to know what to do.',
  'reason.payment-cancelled': 'This payment is no longer due.',
  'reason.done': 'This answer has already been sent.',
  'reason.preparing': 'We are preparing this request. Try again shortly.',
  'reason.held': 'We are completing the previous step. Try again shortly.',
  'reason.guard': 'Another step of this application must be completed first.',
  'reason.other-kind': 'The municipality takes care of this step.',
  'reason.unknown': 'This cannot be done at the moment. Try again shortly or contact the office.',
  'reason.copy-preparing': 'A copy of your data is being prepared already: we tell you when it is ready.',
  'reason.representation-over':
    'This representation is no longer valid. See in your profile for whom you can act.',
  'reason.representation-own': 'Only the represented person can confirm it.',
  'reason.representation-not-admitted': 'This service cannot be asked for in this quality.',
  'reason.login-needed': 'This service needs a login: enter with SPID or CIE.',
  'reason.guest-once':
    'Without a login one request is made at a time. Leave with the button at the top, then begin again.',
  'reason.minor':
    'You can make this request yourself from the age of 18. Until then a parent or your guardian makes it for you: they log in with their own digital identity and choose “Make this request for another person or a company”.',
};
