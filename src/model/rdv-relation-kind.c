/* rdv-relation-kind.c: see rdv-relation-kind.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-relation-kind.h"

#include "rdv-words.h"

static const struct
{
  const char *nick;
  RdvRelationKind kind;
  const char *turned;
} nicks[] = {
  { "part-of", RDV_RELATION_PART_OF, "has-part" }, { "has-part", RDV_RELATION_HAS_PART, "part-of" },
  { "previous", RDV_RELATION_PREVIOUS, "next" },   { "next", RDV_RELATION_NEXT, "previous" },
  { "cause", RDV_RELATION_CAUSE, "effect" },       { "effect", RDV_RELATION_EFFECT, "cause" },
  { "follows", RDV_RELATION_CAUSE, "leads-to" },   { "leads-to", RDV_RELATION_EFFECT, "follows" },
};

static const struct
{
  const char *label;
  int direction;
} kinds[] = {
  [RDV_RELATION_PART_OF] = { NC_ ("relation", "Part of"), 0 },
  [RDV_RELATION_HAS_PART] = { NC_ ("relation", "Parts"), 0 },
  /* TRANSLATORS: heading above the event that comes before this one, as in a series. */
  [RDV_RELATION_PREVIOUS] = { NC_ ("relation", "Previous"), -1 },
  /* TRANSLATORS: heading above the event that comes after this one, as in a series. */
  [RDV_RELATION_NEXT] = { NC_ ("relation", "Next"), 1 },
  [RDV_RELATION_CAUSE] = { NC_ ("relation", "Follows From"), -1 },
  [RDV_RELATION_EFFECT] = { NC_ ("relation", "Leads To"), 1 },
  [RDV_RELATION_OTHER] = { NC_ ("relation", "Related"), 0 },
};

RdvRelationKind
rdv_relation_kind_from_nick (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i].nick) == 0)
      return nicks[i].kind;
  return RDV_RELATION_OTHER;
}

const char *
rdv_relation_kind_turn_nick (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i].nick) == 0)
      return nicks[i].turned;
  return nick;
}

const char *
rdv_relation_kind_get_label (RdvRelationKind kind)
{
  g_return_val_if_fail ((guint)kind < RDV_N_RELATIONS, NULL);

  return C_ ("relation", kinds[kind].label);
}

int
rdv_relation_kind_get_direction (RdvRelationKind kind)
{
  g_return_val_if_fail ((guint)kind < RDV_N_RELATIONS, 0);

  return kinds[kind].direction;
}
