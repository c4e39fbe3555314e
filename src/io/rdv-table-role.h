/* rdv-table-role.h: what a column of a table is for. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_TABLE_ID,
  RDV_TABLE_START,
  RDV_TABLE_START_TIME,
  RDV_TABLE_END,
  RDV_TABLE_END_TIME,
  RDV_TABLE_YEAR,
  RDV_TABLE_MONTH,
  RDV_TABLE_DAY,
  RDV_TABLE_END_YEAR,
  RDV_TABLE_END_MONTH,
  RDV_TABLE_END_DAY,
  RDV_TABLE_DISPLAY_DATE,
  RDV_TABLE_TITLE,
  RDV_TABLE_DESCRIPTION,
  RDV_TABLE_LANE,
  RDV_TABLE_CATEGORY,
  RDV_TABLE_LINK,
  RDV_TABLE_MEDIA,
  RDV_TABLE_MEDIA_CREDIT,
  RDV_TABLE_MEDIA_CAPTION,
  RDV_TABLE_MEDIA_ALT,
  RDV_TABLE_STATUS,
  RDV_TABLE_IMPORTANCE,
  RDV_TABLE_PEOPLE,
  RDV_TABLE_PLACE,
  RDV_TABLE_SOURCES,
  RDV_N_TABLE_ROLES,
} RdvTableRole;

/* How well @name, the name of a column in English, Russian, German, French or Spanish, fits: 0 not at all,
 * else the more the better. Case, and what parts its words ("end_date", "End date", "endDate"), does not
 * count. */
guint rdv_table_role_match (RdvTableRole role, const char *name);
/* For people, translated: "begins", "title". Static. */
const char *rdv_table_role_get_label (RdvTableRole role);

G_END_DECLS
