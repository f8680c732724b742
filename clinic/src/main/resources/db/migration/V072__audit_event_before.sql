-- All of it is in the chain now.
drop table audit_event_before;
