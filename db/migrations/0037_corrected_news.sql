-- A correction by the citizen is news of its own beside a request that arrived.
alter table instance drop constraint instance_news_check;
alter table instance add constraint instance_news_check check (news in ('received', 'corrected', 'answered', 'message', 'paid',
  'acknowledged', 'silent', 'opinion', 'proposed', 'returned', 'decided', 'assigned', 'transferred', 'reopened', 'failed')) not valid;
alter table instance validate constraint instance_news_check;
