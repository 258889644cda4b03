-- Two people who change a prize must not overwrite each other, and the letter of a prize taken away is not given again: it
-- stands in files of winners. The letters of prizes taken away before this are not known.
alter table prize add column version bigint default 0 not null;
alter table campaign add column next_letter integer default 0 not null;
update campaign set next_letter = coalesce(
    (select max(ascii(p.code) - 64) from prize p
      where p.campaign_id = campaign.id and char_length(p.code) = 1 and ascii(p.code) between 65 and 90), 0);
