const isOpen = `"status" in ('reserved', 'in-house', 'checked-out', 'unknown')`;
const days = `"departure"::date - "arrival"::date between 0 and 400`;

/**
 * Files the stays and charges of a database that is older than its claims, as the core does: stays by room and month
 * and by their numbers, charges that name neither stay nor profile under the room they name or their day.
 */
export const fillClaims: readonly string[] = [
  `
insert into "claim" ("tenant_id", "value", "id")
select distinct "tenant_id", "value", "id"
from (
  select "tenant_id", "id", 'room:' || to_char("month", 'YYYY-MM') || ':' || upper(trim("room")) || ':' || ("body"::json ->> 'property') as "value"
  from "stay"
  cross join lateral generate_series(date_trunc('month', "arrival"::date), "departure"::date, interval '1 month') as "month"
  where ${isOpen} and "room" is not null and ${days}
  union all
  select "tenant_id", "id", 'number:' || upper(trim("number")) || ':' || ("body"::json ->> 'property')
  from "stay"
  cross join lateral (
    select "source_id" as "number"
    union all
    select json_array_elements("body"::json -> 'otherIds') ->> 'id'
  ) as "numbers"
  where ${isOpen} and char_length(trim("number")) >= 4
) as "places"
on conflict ("tenant_id", "value", "id") do nothing`,
  `
update "charge" set "owner_id" = case
  when "body"::json ->> 'room' is null then 'claim:day:' || "day" || ':' || ("body"::json ->> 'property')
  else 'claim:room:' || "day" || ':' || upper(trim("body"::json ->> 'room')) || ':' || ("body"::json ->> 'property')
end
where "owner_id" is null`,
  `
insert into "claim" ("tenant_id", "value", "id")
select distinct "tenant_id", 'check:' || "day" || ':' || ("body"::json ->> 'property'), "owner_id"
from "charge"
where "body"::json -> 'stay' is null and "owner_id" is not null
on conflict ("tenant_id", "value", "id") do nothing`,
];
