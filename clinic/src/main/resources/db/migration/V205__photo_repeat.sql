-- Two photographs between which nothing was done, compared for the noise itself.

alter table pair_job add column nothing_done boolean default false not null;
