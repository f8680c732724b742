-- Where two photographs are shown as one picture: the other of the two, and the picture by its name in the vault; none where
-- a photograph was shown by itself.

alter table photograph_use add column beside uuid;
alter table photograph_use add column picture varchar(64);
