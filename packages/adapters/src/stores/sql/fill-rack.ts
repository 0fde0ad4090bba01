/**
 * Puts the open stays of a database that is older than its rack into it, as `rackRows` of the core does: who is in the
 * house, who comes on a day, and each of the days of a stay, unless they are more than sixty.
 */
export const fillRack = `
insert into "rack" ("tenant_id", "slot", "stay_id", "source_id", "property", "status", "arrival", "departure", "room")
select distinct "tenant_id", "slot", "id", "source_id", "place", "status", "arrival", "departure", "room"
from (
  select "stay".*, "body"::json ->> 'property' as "place" from "stay" where "status" in ('in-house', 'reserved')
) as "open"
cross join lateral (
  select case "status" when 'in-house' then 'here' else 'coming:' || "arrival" end as "slot"
  union all
  select 'long:' || "place" where "departure"::date - "arrival"::date >= 60
  union all
  select 'day:' || to_char("day", 'YYYY-MM-DD') || ':' || "place"
  from generate_series("arrival"::date, "departure"::date, interval '1 day') as "day"
  where "departure"::date - "arrival"::date < 60
) as "slots"
on conflict ("tenant_id", "slot", "stay_id") do nothing`;
