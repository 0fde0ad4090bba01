/**
 * Files what the records of a database that is older than its duties leave to be done, as `dutyRows` of the core does:
 * complaints that are not closed, remarks nobody has answered, those answered by this house for which nobody was
 * thanked, and contacts after which a guest may be asked how it went.
 */
export const fillDuties = `
insert into "duty" ("tenant_id", "slot", "due", "record_id")
select "tenant_id", "slot", "due", "id"
from (
  select "tenant_id", "id", case
      when "type" = 'complaint' and ("state" is distinct from 'settled' or "system" = 'innkeeper') then 'complaint'
      when "type" = 'comment' and "state" in ('open', 'in-hand') then 'remark'
      when "type" = 'comment' and "state" = 'settled' and "system" = 'innkeeper' then 'thanks'
    end as "slot", case
      when "type" = 'complaint' then to_char(
        coalesce("told"::timestamptz, ("day" || 'T00:00:00Z')::timestamptz) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
      )
      else "day"
    end as "due"
  from (
    select "feedback".*, "body"::json ->> 'type' as "type", "body"::json ->> 'state' as "state",
      "body"::json ->> 'createdAt' as "told"
    from "feedback"
  ) as "said"
  union all
  select "tenant_id", "id", 'survey', to_char("at"::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  from "contact" where "system" = 'innkeeper' and "body"::json ->> 'direction' = 'in'
) as "open"
where "slot" is not null
on conflict ("tenant_id", "slot", "due", "record_id") do nothing`;
