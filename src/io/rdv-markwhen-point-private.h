/* rdv-markwhen-point-private.h: one end of a date of markwhen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-markwhen-date.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_MARKWHEN_ABSOLUTE,
  RDV_MARKWHEN_NOW,
  RDV_MARKWHEN_RELATIVE,
} RdvMarkwhenKind;

/**
 * RdvMarkwhenPoint:
 * @date: when absolute or now
 * @is_before: "before" or "by" was said
 * @id: (owned): the event that it is relative to, or NULL
 * @side: 's' or 'e' when a start or an end was named, else 0
 * @has_amount: there is an @amount
 */
typedef struct
{
  RdvMarkwhenKind kind;
  RdvDate date;
  gboolean is_before;
  char *id;
  char side;
  gboolean has_amount;
  RdvMarkwhenAmount amount;
} RdvMarkwhenPoint;

/* All of @text must be one point. FALSE, with nothing to be freed, when it is none. */
gboolean rdv_markwhen_point_read (const RdvMarkwhenClock *clock, const char *text, RdvMarkwhenPoint *point);

G_END_DECLS
