/* rdv-relation-kind.h: what one event is to another. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order in which a page tells them. */
typedef enum
{
  RDV_RELATION_PART_OF,
  RDV_RELATION_HAS_PART,
  RDV_RELATION_PREVIOUS,
  RDV_RELATION_NEXT,
  RDV_RELATION_CAUSE,
  RDV_RELATION_EFFECT,
  RDV_RELATION_OTHER, /* any other word that a file may use */
  RDV_N_RELATIONS
} RdvRelationKind;

/* @nick: (nullable): as a file has it: "part-of", "has-part", "previous", "next", "cause" or "follows",
 * "effect" or "leads-to" */
RdvRelationKind rdv_relation_kind_from_nick (const char *nick);
/* What the relation is called from its other end: @nick itself where it is the same from both. */
const char *rdv_relation_kind_turn_nick (const char *nick);
/* The heading above such events. */
const char *rdv_relation_kind_get_label (RdvRelationKind kind);
/* 1: it leads on to the other event; -1: it comes from there; 0: neither */
int rdv_relation_kind_get_direction (RdvRelationKind kind);

G_END_DECLS
