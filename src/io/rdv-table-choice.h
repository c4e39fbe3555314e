/* rdv-table-choice.h: what columns were chosen for. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-table-columns.h"

G_BEGIN_DECLS

/* So many columns are offered, and so many of the first rows shown. */
#define RDV_TABLE_CHOICE_MAX_COLUMNS 50
#define RDV_TABLE_CHOICE_ROWS        4

/**
 * RdvTableChoice:
 *
 * The columns of a table with the first of what stands in them, what each was taken for, and whether dates
 * have the day first. A reader that had to guess leaves it with its report; a person changes a copy of it,
 * and the next reading goes by that.
 */
#define RDV_TYPE_TABLE_CHOICE (rdv_table_choice_get_type ())
G_DECLARE_FINAL_TYPE (RdvTableChoice, rdv_table_choice, RDV, TABLE_CHOICE, GObject)

RdvTableChoice *rdv_table_choice_new (const RdvTable *table, const RdvTableColumns *columns);
/* To change. (transfer full) */
RdvTableChoice *rdv_table_choice_copy (RdvTableChoice *self);

guint rdv_table_choice_get_n_columns (RdvTableChoice *self);
const char *rdv_table_choice_get_name (RdvTableChoice *self, guint column);
/* What stands in one of the first rows, from 0; NULL when there is nothing, or no such row. */
const char *rdv_table_choice_get_sample (RdvTableChoice *self, guint column, guint row);
/* RDV_N_TABLE_ROLES when it is not used. */
RdvTableRole rdv_table_choice_get_role (RdvTableChoice *self, guint column);
/* A role belongs to one column: the one that had it is not used any more. */
void rdv_table_choice_set_role (RdvTableChoice *self, guint column, RdvTableRole role);
RdvDateOrder rdv_table_choice_get_order (RdvTableChoice *self);
void rdv_table_choice_set_order (RdvTableChoice *self, RdvDateOrder order);
/* Whether rows could be placed in time by it. */
gboolean rdv_table_choice_has_dates (RdvTableChoice *self);

/* Puts it in place of what was guessed of @table, whose columns are known by their names. */
void rdv_table_choice_apply (RdvTableChoice *self, const RdvTable *table, RdvTableColumns *columns);

/* The one that goes with @report: before a reading what it is to go by, after it what it went by; NULL when
 * nothing was to be chosen. */
void rdv_table_choice_attach (RdvTableChoice *self, RdvReport *report);
RdvTableChoice *rdv_table_choice_of (RdvReport *report);

G_END_DECLS
