/* rdv-table-columns.c: see rdv-table-columns.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many rows show what stands in a column. */
#define SAMPLE 200
/* Names of columns that are told, of those that nothing was made of. */
#define MAX_NAMES 20
/* From 1954 to 2119 as spreadsheets count days. */
#define FIRST_SERIAL 20000
#define LAST_SERIAL  80000
/* Of the cells that are filled, so many in a hundred are dates in a column of dates. */
#define LEAST_DATES 70

/* A column that has the name for it. */
static guint32
find_role (const RdvTable *table, RdvTableRole role, const gboolean *is_taken)
{
  guint32 best = RDV_TABLE_NO_COLUMN;
  guint best_match = 0;

  for (guint32 column = 0; column < rdv_table_get_n_columns (table); column++)
    {
      guint match =
          is_taken[column] ? 0 : rdv_table_role_match (role, rdv_table_get_column_name (table, column));

      if (match > best_match)
        {
          best_match = match;
          best = column;
        }
    }
  return best;
}

static guint32
find_name (const RdvTable *table, const char *name)
{
  for (guint32 column = 0; column < rdv_table_get_n_columns (table); column++)
    if (g_ascii_strcasecmp (rdv_table_get_column_name (table, column), name) == 0)
      return column;
  return RDV_TABLE_NO_COLUMN;
}

static gboolean
has (const RdvTableColumns *self, RdvTableRole role)
{
  return self->columns[role] != RDV_TABLE_NO_COLUMN;
}

/* A plain number may be a year, but the most are not. */
static gboolean
is_likely_date (const char *text)
{
  RdvExtent extent;

  if (strspn (text, "0123456789") == strlen (text) &&
      (strlen (text) != 4 || strcmp (text, "1000") < 0 || strcmp (text, "2200") > 0))
    return FALSE;
  return rdv_loose_date_parse (text, RDV_DATE_ORDER_DAY_FIRST, &extent, NULL);
}

static gboolean
has_dates (const RdvTable *table, guint32 column)
{
  guint n_filled = 0, n_dates = 0;

  for (guint row = 0; row < MIN (SAMPLE, rdv_table_get_n_rows (table)); row++)
    {
      const RdvTableCell *cell = rdv_table_get_cell (table, row, column);

      if (cell == NULL)
        continue;
      n_filled++;
      n_dates += is_likely_date (cell->text);
    }
  return n_dates > 0 && n_dates * 100 >= n_filled * LEAST_DATES;
}

/* What is left over, and has letters rather than numbers. */
static guint32
find_texts (const RdvTable *table, const gboolean *is_taken)
{
  for (guint32 column = 0; column < rdv_table_get_n_columns (table); column++)
    {
      gboolean has_letters = FALSE;

      for (guint row = 0; row < MIN (SAMPLE, rdv_table_get_n_rows (table)) && !has_letters; row++)
        {
          const RdvTableCell *cell = rdv_table_get_cell (table, row, column);

          for (const char *at = cell != NULL ? cell->text : ""; *at != 0; at = g_utf8_next_char (at))
            has_letters |= g_unichar_isalpha (g_utf8_get_char (at)) != 0;
        }
      if (has_letters && !is_taken[column])
        return column;
    }
  return RDV_TABLE_NO_COLUMN;
}

static void
take (RdvTableColumns *self, RdvTableRole role, guint32 column, gboolean *is_taken)
{
  self->columns[role] = column;
  if (column != RDV_TABLE_NO_COLUMN)
    is_taken[column] = TRUE;
}

static void
guess_by_names (RdvTableColumns *self, const RdvTable *table, gboolean *is_taken)
{
  for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
    take (self, role, find_role (table, role, is_taken), is_taken);

  /* a time of day without a day is the whole of it */
  if (!has (self, RDV_TABLE_START) && !has (self, RDV_TABLE_YEAR) && has (self, RDV_TABLE_START_TIME))
    {
      self->columns[RDV_TABLE_START] = self->columns[RDV_TABLE_START_TIME];
      self->columns[RDV_TABLE_START_TIME] = RDV_TABLE_NO_COLUMN;
    }
  if (!has (self, RDV_TABLE_END) && !has (self, RDV_TABLE_END_YEAR) && has (self, RDV_TABLE_END_TIME) &&
      !has (self, RDV_TABLE_START_TIME))
    {
      self->columns[RDV_TABLE_END] = self->columns[RDV_TABLE_END_TIME];
      self->columns[RDV_TABLE_END_TIME] = RDV_TABLE_NO_COLUMN;
    }
}

static void
guess_by_content (RdvTableColumns *self, const RdvTable *table, gboolean *is_taken)
{
  if (!has (self, RDV_TABLE_START) && !has (self, RDV_TABLE_YEAR))
    for (guint32 column = 0; column < rdv_table_get_n_columns (table); column++)
      {
        RdvTableRole role = has (self, RDV_TABLE_START) ? RDV_TABLE_END : RDV_TABLE_START;

        if (!is_taken[column] && !has (self, role) && has_dates (table, column))
          take (self, role, column, is_taken);
      }
  if (!has (self, RDV_TABLE_TITLE))
    take (self, RDV_TABLE_TITLE, find_texts (table, is_taken), is_taken);
}

static void
find_kind (RdvTableColumns *self, const RdvTable *table)
{
  static const char *const own[] = { "id",           "date",       "earliest", "latest",
                                     "end_earliest", "end_latest", "precision" };
  guint n_own = 0;
  guint32 tag = find_name (table, "tag");

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    n_own += find_name (table, own[i]) != RDV_TABLE_NO_COLUMN;
  if (n_own == G_N_ELEMENTS (own))
    self->kind = RDV_TABLE_OWN;
  else if (find_name (table, "headline") != RDV_TABLE_NO_COLUMN &&
           (find_name (table, "year") != RDV_TABLE_NO_COLUMN ||
            find_name (table, "start date") != RDV_TABLE_NO_COLUMN))
    {
      self->kind = RDV_TABLE_TIMELINEJS;
      self->order = RDV_DATE_ORDER_MONTH_FIRST;
      self->type = find_name (table, "type");
      self->columns[RDV_TABLE_CATEGORY] = RDV_TABLE_NO_COLUMN;
      if (!has (self, RDV_TABLE_LANE))
        self->columns[RDV_TABLE_LANE] = tag;
    }
}

gboolean
rdv_table_columns_guess (RdvTableColumns *self, const RdvTable *table)
{
  g_autofree gboolean *is_taken = g_new0 (gboolean, RDV_TABLE_MAX_COLUMNS);

  *self = (RdvTableColumns){ .type = RDV_TABLE_NO_COLUMN, .order = RDV_DATE_ORDER_DAY_FIRST };
  for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
    self->columns[role] = RDV_TABLE_NO_COLUMN;
  guess_by_names (self, table, is_taken);
  find_kind (self, table);
  if (self->kind == RDV_TABLE_PLAIN)
    guess_by_content (self, table, is_taken);
  return has (self, RDV_TABLE_START) || has (self, RDV_TABLE_YEAR);
}

gboolean
rdv_table_columns_has_names (const RdvTable *table)
{
  guint n;
  const RdvTableCell *cells;
  guint n_named = 0, n_dates = 0;

  if (rdv_table_get_n_rows (table) == 0)
    return FALSE;
  cells = rdv_table_get_cells (table, 0, &n);
  for (guint i = 0; i < n; i++)
    {
      n_dates += is_likely_date (cells[i].text);
      for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
        if (rdv_table_role_match (role, cells[i].text) > 0)
          {
            n_named++;
            break;
          }
    }
  /* a row of texts above rows with dates names them, in whatever language */
  return n_named > n_dates || (n_dates == 0 && n > 1);
}

gboolean
rdv_table_columns_read_serial (const char *text, double *days)
{
  gsize n = strspn (text, "0123456789");
  gsize n_fraction = text[n] == '.' || text[n] == ',' ? strspn (text + n + 1, "0123456789") : 0;
  g_autofree char *number = g_strdup (text);

  if (n != 5 || text[n + (n_fraction > 0 ? n_fraction + 1 : 0)] != 0)
    return FALSE;
  if (number[n] != 0)
    number[n] = '.';
  *days = g_ascii_strtod (number, NULL);
  return *days >= FIRST_SERIAL && *days <= LAST_SERIAL;
}

/* What the dates of a table prove about their order. */
typedef struct
{
  guint n_day_first, n_month_first, n_short;
  const RdvTableCell *day_first, *month_first, *either, *short_year;
  guint n_dates, n_numbers, n_serials;
  const RdvTableCell *serial;
  gint64 largest;
} Evidence;

static void
look_at_cell (Evidence *evidence, const RdvTableCell *cell)
{
  RdvExtent extent;
  RdvLooseDateHints hints;
  double days;

  if (rdv_loose_date_is_present (cell->text))
    return;
  evidence->n_dates++;
  if (rdv_table_columns_read_serial (cell->text, &days) && evidence->n_serials++ == 0)
    evidence->serial = cell;
  if (strspn (cell->text, "0123456789") == strlen (cell->text) && strlen (cell->text) >= 9 &&
      strlen (cell->text) <= 14)
    {
      evidence->n_numbers++;
      evidence->largest = MAX (evidence->largest, g_ascii_strtoll (cell->text, NULL, 10));
      return;
    }
  if (!rdv_loose_date_parse (cell->text, RDV_DATE_ORDER_DAY_FIRST, &extent, &hints))
    return;
  if (hints & RDV_LOOSE_DATE_DAY_FIRST && evidence->n_day_first++ == 0)
    evidence->day_first = cell;
  if (hints & RDV_LOOSE_DATE_MONTH_FIRST && evidence->n_month_first++ == 0)
    evidence->month_first = cell;
  if (hints & RDV_LOOSE_DATE_EITHER && evidence->either == NULL)
    evidence->either = cell;
  if (hints & RDV_LOOSE_DATE_SHORT_YEAR && evidence->n_short++ == 0)
    evidence->short_year = cell;
}

static void
remark (RdvReport *report, const RdvTable *table, const RdvTableCell *cell, const char *reason)
{
  rdv_report_add (report, &(RdvRemark){ .kind = RDV_REMARK_GUESSED,
                                        .line = cell->line,
                                        .column = cell->character,
                                        .path = rdv_table_get_column_name (table, cell->column),
                                        .reason = reason,
                                        .text = cell->text });
}

static void
tell_order (const RdvTableColumns *self, const RdvTable *table, const Evidence *evidence, RdvReport *report)
{
  gboolean is_day_first = self->order == RDV_DATE_ORDER_DAY_FIRST;
  const RdvTableCell *proof = is_day_first ? evidence->day_first : evidence->month_first;
  g_autofree char *reason = NULL;

  if (evidence->either == NULL)
    return;
  if (proof != NULL)
    reason = g_strdup_printf (
        is_day_first
            ? _ ("Dates like this were read with the day before the month, as “%s” in line %u has it.")
            : _ ("Dates like this were read with the month before the day, as “%s” in line %u has it."),
        proof->text, proof->line);
  else
    reason = g_strdup (is_day_first ? _ ("Dates like this were read with the day before the month; no other "
                                         "date tells which comes first.")
                                    : _ ("Dates like this were read with the month before the day; no other "
                                         "date tells which comes first."));
  remark (report, table, evidence->either, reason);
}

/* Dates of which some can only be read in one way, and others only in the other. */
static void
tell_contradiction (const RdvTableColumns *self,
                    const RdvTable *table,
                    const Evidence *evidence,
                    RdvReport *report)
{
  gboolean is_day_first = self->order == RDV_DATE_ORDER_DAY_FIRST;
  const RdvTableCell *most = is_day_first ? evidence->day_first : evidence->month_first;
  const RdvTableCell *other = is_day_first ? evidence->month_first : evidence->day_first;
  g_autofree char *reason = NULL;

  if (most == NULL || other == NULL)
    return;
  reason = g_strdup_printf (
      is_day_first
          ? _ ("The month stands before the day here, but behind it in “%s” in line %u. Dates that may be "
               "either were read in one way, and may be wrong.")
          : _ ("The day stands before the month here, but behind it in “%s” in line %u. Dates that may be "
               "either were read in one way, and may be wrong."),
      most->text, most->line);
  remark (report, table, other, reason);
}

void
rdv_table_columns_look_at_dates (RdvTableColumns *self, const RdvTable *table, RdvReport *report)
{
  Evidence evidence = { 0 };

  for (guint row = 0; row < rdv_table_get_n_rows (table); row++)
    {
      const RdvTableCell *start = rdv_table_get_cell (table, row, self->columns[RDV_TABLE_START]);
      const RdvTableCell *end = rdv_table_get_cell (table, row, self->columns[RDV_TABLE_END]);

      if (start != NULL)
        look_at_cell (&evidence, start);
      if (end != NULL)
        look_at_cell (&evidence, end);
    }
  if (evidence.n_day_first != evidence.n_month_first)
    self->order =
        evidence.n_day_first > evidence.n_month_first ? RDV_DATE_ORDER_DAY_FIRST : RDV_DATE_ORDER_MONTH_FIRST;
  else if (self->kind == RDV_TABLE_PLAIN && evidence.either != NULL &&
           strchr (evidence.either->text, '/') != NULL)
    self->order = RDV_DATE_ORDER_MONTH_FIRST;
  if (self->kind != RDV_TABLE_OWN && evidence.n_numbers > 0 && evidence.n_numbers == evidence.n_dates)
    self->unit = evidence.largest > G_GINT64_CONSTANT (100000000000) ? 1 : 1000;
  self->is_serial =
      self->kind == RDV_TABLE_PLAIN && evidence.n_serials > 0 && evidence.n_serials == evidence.n_dates;
  if (report == NULL)
    return;
  if (self->is_serial)
    remark (report, table, evidence.serial,
            _ ("Numbers like this were read as the days that spreadsheets count: 25569 is 1 January 1970."));
  tell_order (self, table, &evidence, report);
  tell_contradiction (self, table, &evidence, report);
  if (evidence.short_year != NULL)
    remark (report, table, evidence.short_year, _ ("Years of two digits were read as 1930 to 2029."));
}

/* Of which columns some row has a cell. (transfer full) */
static gboolean *
find_filled (const RdvTable *table)
{
  gboolean *is_filled = g_new0 (gboolean, RDV_TABLE_MAX_COLUMNS);

  for (guint row = 0; row < rdv_table_get_n_rows (table); row++)
    {
      guint n;
      const RdvTableCell *cells = rdv_table_get_cells (table, row, &n);

      for (guint i = 0; i < n; i++)
        is_filled[cells[i].column] = TRUE;
    }
  return is_filled;
}

static void
tell_unused (const RdvTableColumns *self, const RdvTable *table, RdvReport *report)
{
  g_autofree gboolean *is_unused = find_filled (table);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *reason = NULL;
  guint n = 0;

  for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
    if (has (self, role))
      is_unused[self->columns[role]] = FALSE;
  for (guint32 column = 0; column < MIN (rdv_table_get_n_columns (table), rdv_table_get_n_headings (table));
       column++)
    if (is_unused[column] && n++ < MAX_NAMES)
      g_string_append_printf (list, "%s“%s”", list->len > 0 ? ", " : "",
                              rdv_table_get_column_name (table, column));
  if (n > MAX_NAMES)
    g_string_append (list, ", …");
  if (n == 0)
    return;
  /* TRANSLATORS: %s is a list of names such as: “lat”, “lon” */
  reason = g_strdup_printf (_ ("Nothing was made of these columns, and what they say is left out: %s."),
                            list->str);
  rdv_report_add (report,
                  &(RdvRemark){ .kind = RDV_REMARK_GUESSED, .line = 1, .column = 1, .reason = reason });
}

void
rdv_table_columns_tell_surplus (const RdvTable *table, RdvReport *report)
{
  const RdvTableCell *first = NULL;
  g_autofree char *reason = NULL;
  guint n_surplus = 0;

  for (guint row = 0; row < rdv_table_get_n_rows (table); row++)
    {
      guint n;
      const RdvTableCell *cells = rdv_table_get_cells (table, row, &n);
      guint i = 0;

      while (i < n && cells[i].column < rdv_table_get_n_headings (table))
        i++;
      if (i < n && n_surplus++ == 0)
        first = &cells[i];
    }
  if (first == NULL)
    return;
  reason = g_strdup_printf (
      ngettext ("%u row has more cells than there are headings; what is in them is left out. It begins here.",
                "%u rows have more cells than there are headings; what is in them is left out. The first "
                "begins here.",
                n_surplus),
      n_surplus);
  rdv_report_add (report, &(RdvRemark){ .kind = RDV_REMARK_SKIPPED,
                                        .line = first->line,
                                        .column = first->character,
                                        .reason = reason,
                                        .text = first->text });
}

void
rdv_table_columns_tell (const RdvTableColumns *self, const RdvTable *table, RdvReport *report)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *reason = NULL;

  if (self->kind != RDV_TABLE_PLAIN)
    return;
  for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
    if (has (self, role))
      {
        if (list->len > 0)
          g_string_append (list, ", ");
        /* TRANSLATORS: what a column of a table is taken for, and the name of the column: beginning = “Date”
         */
        g_string_append_printf (list, _ ("%s = “%s”"), rdv_table_role_get_label (role),
                                rdv_table_get_column_name (table, self->columns[role]));
      }
  /* TRANSLATORS: %s is a list such as: beginning = “Date”, title = “What” */
  reason = g_strdup_printf (_ ("The columns were taken by their names and by what stands in them: %s."),
                            list->str);
  rdv_report_add (report,
                  &(RdvRemark){ .kind = RDV_REMARK_GUESSED, .line = 1, .column = 1, .reason = reason });
  tell_unused (self, table, report);
}
