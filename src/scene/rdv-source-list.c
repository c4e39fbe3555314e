/* rdv-source-list.c: see rdv-source-list.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-source-list.h"

#include <math.h>

#include "rdv-citation.h"

#define MARGIN 16.0
#define COLUMN_WIDTH 380.0
#define COLUMN_GAP 24.0
/* The later lines of a source stand in, so that one sees where the next begins. */
#define INDENT 12.0

struct _RdvSourceList
{
  GArray *lines; /* RdvSourceLine */
  double height;
  double line_height;
};

/* The list in the making. */
typedef struct
{
  RdvLayout *layout;
  RdvTextMeasure *measure;
  GHashTable *seen; /* sources */
  GArray *sources;  /* guint32, in order */
  RdvSourceList *list;
  double column_width;
} Maker;

static gboolean
add_sources_of (guint event, gpointer user_data)
{
  Maker *maker = user_data;
  RdvDocument *document = rdv_layout_get_document (maker->layout);
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, event, &n);

  if (!rdv_lane_order_shows_event (rdv_layout_get_lane_order (maker->layout), event))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (g_hash_table_add (maker->seen, GUINT_TO_POINTER (sources[i])))
      g_array_append_val (maker->sources, sources[i]);
  return TRUE;
}

static double
measure (Maker *maker, const char *text)
{
  return rdv_text_measure_get_width (maker->measure, RDV_TEXT_NOTE, text);
}

static void
add_line (Maker *maker, guint32 source, gboolean is_first, GString *text)
{
  double indent = is_first ? 0 : INDENT;
  RdvSourceLine line = { .source = source, .text = g_strdup (text->str), .x = indent, .width = measure (maker, text->str) };

  g_array_append_val (maker->list->lines, line);
  g_string_truncate (text, 0);
}

/* The longest beginning of @word, in bytes, that is at most @width wide; at least a character. */
static gsize
fit_beginning (Maker *maker, const char *word, double width)
{
  const char *end = g_utf8_next_char (word);

  while (*end != '\0')
    {
      const char *next = g_utf8_next_char (end);
      g_autofree char *beginning = g_strndup (word, (gsize) (next - word));

      if (measure (maker, beginning) > width)
        break;
      end = next;
    }
  return (gsize) (end - word);
}

/* Adds a word that is wider than a line (an address, mostly), broken where the line ends. */
static void
break_word (Maker *maker, guint32 source, const char *word, gboolean *is_first, GString *line)
{
  while (measure (maker, word) > maker->column_width - INDENT)
    {
      gsize length = fit_beginning (maker, word, maker->column_width - INDENT);

      g_string_append_len (line, word, (gssize) length);
      add_line (maker, source, *is_first, line);
      *is_first = FALSE;
      word += length;
    }
  g_string_append (line, word);
}

static void
add_source (Maker *maker, guint32 source)
{
  g_autofree char *text = rdv_citation_new_source (rdv_document_get_source (rdv_layout_get_document (maker->layout), source));
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_first = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *longer = g_strconcat (line->str, line->len > 0 ? " " : "", words[i], NULL);

      if (measure (maker, longer) <= maker->column_width - INDENT)
        {
          g_string_assign (line, longer);
          continue;
        }
      if (line->len > 0)
        {
          add_line (maker, source, is_first, line);
          is_first = FALSE;
        }
      break_word (maker, source, words[i], &is_first, line);
    }
  if (line->len > 0)
    add_line (maker, source, is_first, line);
}

/* Gives the lines their places: columns about equally high, no source in two of them. */
static void
place_lines (RdvSourceList *self, guint n_columns, double column_width, double top)
{
  guint n_rows = (self->lines->len + n_columns - 1) / n_columns;
  guint column = 0, row = 0, highest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      RdvSourceLine *line = &g_array_index (self->lines, RdvSourceLine, i);

      if (row >= n_rows && column + 1 < n_columns && line->x == 0)
        {
          column++;
          row = 0;
        }
      line->x += MARGIN + column * (column_width + COLUMN_GAP);
      line->middle = top + (row + 0.5) * self->line_height;
      row++;
      highest = MAX (highest, row);
    }
  self->height = self->lines->len > 0 ? top + highest * self->line_height + MARGIN / 2 : 0;
}

static void
clear_line (gpointer data)
{
  g_free (((RdvSourceLine *) data)->text);
}

RdvSourceList *
rdv_source_list_new (RdvLayout *layout, gint64 from, gint64 to, double width)
{
  RdvSourceList *self = g_new0 (RdvSourceList, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  Maker maker = { layout, rdv_layout_get_measure (layout), seen, sources, self, 0 };
  double text_scale = rdv_layout_get_metrics (layout)->text_scale;
  double ascent, descent, available = MAX (width - 2 * MARGIN, 60);
  guint n_columns = (guint) MAX (floor ((available + COLUMN_GAP) / (COLUMN_WIDTH * text_scale + COLUMN_GAP)), 1);

  maker.column_width = floor ((available + COLUMN_GAP) / n_columns - COLUMN_GAP);
  self->lines = g_array_new (FALSE, FALSE, sizeof (RdvSourceLine));
  g_array_set_clear_func (self->lines, clear_line);
  rdv_text_measure_get_metrics (maker.measure, RDV_TEXT_NOTE, &ascent, &descent);
  self->line_height = ceil (ascent + descent);
  rdv_interval_index_foreach (rdv_document_get_interval_index (rdv_layout_get_document (layout)), from, to, add_sources_of, &maker);
  for (guint i = 0; i < sources->len; i++)
    add_source (&maker, g_array_index (sources, guint32, i));
  rdv_text_measure_get_metrics (maker.measure, RDV_TEXT_LANE_TITLE, &ascent, &descent);
  place_lines (self, n_columns, maker.column_width, ceil (ascent + descent) + MARGIN);
  return self;
}

void
rdv_source_list_free (RdvSourceList *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

double
rdv_source_list_get_height (const RdvSourceList *self)
{
  return self->height;
}

guint
rdv_source_list_get_n_lines (const RdvSourceList *self)
{
  return self->lines->len;
}

const RdvSourceLine *
rdv_source_list_get_line (const RdvSourceList *self, guint line)
{
  return &g_array_index (self->lines, RdvSourceLine, line);
}

double
rdv_source_list_get_line_height (const RdvSourceList *self)
{
  return self->line_height;
}
