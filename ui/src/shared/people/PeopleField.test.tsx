import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { PeopleField } from "./PeopleField";
import { useNameOf } from "./usePeople";

const person = (n: number, state = "active") => ({
  id: `u${n}`,
  name: `Person ${n}`,
  email: `p${n}@example.com`,
  state,
});
const EVERYBODY = [...Array.from({ length: 3 }, (_, n) => person(n)), person(3, "deactivated"), person(1200)];
const PAGE = 2;

/** As the API answers, with small pages. */
function users(search: URLSearchParams) {
  const text = (search.get("text") ?? "").toLowerCase();
  const found = EVERYBODY.filter(
    ({ name, state }) =>
      name.toLowerCase().includes(text) && (search.get("deactivated") !== "false" || state !== "deactivated"),
  );
  const start = Number(search.get("cursor") ?? 0);
  const more = start + PAGE < found.length;
  const items = found.slice(start, start + PAGE);
  return { status: 200, body: { items, next_cursor: more ? String(start + PAGE) : null, total: found.length } };
}

function names(search: URLSearchParams) {
  const { status, body } = users(search);
  const items = body.items.map(({ id, name, email, state }) => ({ id, name, email, active: state === "active" }));
  return { status, body: { ...body, items } };
}

function Field() {
  const [value, setValue] = useState(["u3"]);
  const nameOf = useNameOf();
  return (
    <>
      <PeopleField label="Owners" value={value} onChange={setValue} />
      <p>Last decided by {nameOf("u1200")}</p>
      <output>{value.join(" ")}</output>
    </>
  );
}

test("everybody can be found by name and is shown by it, however many there are before them", async () => {
  const { requests } = draw(<Field />, {
    at: "/",
    permissions: ["users:read"],
    instead: ({ path, search }) => {
      if (path === "/names") return names(search);
      return path === "/users" ? users(search) : undefined;
    },
  });

  expect(await screen.findByText("Last decided by Person 1200")).toBeInTheDocument();
  expect(screen.getByText("Person 3")).toBeInTheDocument();
  const field = screen.getByRole("combobox", { name: "Owners" });
  await userEvent.click(field);
  expect(screen.queryByRole("option", { name: /Person 1200/ })).not.toBeInTheDocument();
  await userEvent.type(field, "person 12");
  await userEvent.click(await screen.findByRole("option", { name: "Person 1200 · p1200@example.com" }));

  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("u3 u1200"));
  expect(requests.filter(({ search }) => search.has("text")).map(({ search }) => search.get("text"))).toEqual([
    "person 12",
  ]);
});
