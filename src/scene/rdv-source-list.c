/* rdv-source-list.c: see rdv-source-list.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-source-list.h"

#include <math.h>
#include <string.h>

#include "rdv-citation.h"
#include "rdv-timeline-scene.h"

#define MARGIN 16.0
#define COLUMN_WIDTH 340.0
#define COLUMN_GAP 24.0
/* Behind its host, an address may go on in the next line after one of these, and before a dot, which would look like its end. */
#define BREAKS "/-_?&=,%#+"

struct _RdvSourceList
{
  GArray *lines; /* RdvSourceLine */
  guint n_sheets;
  guint n_columns;
  double column_width;
  double indent; /* of the text, beside the numbers */
  double top;    /* of the first line, below the heading */
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
  double blank;     /* the width of one */
  guint32 source;   /* the one being broken */
  guint number;     /* and its number, until its first line is there */
  guint n_listed;   /* sources that have lines */
  GString *line;
  double width; /* of the line, at most */
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

static double
get_available (const Maker *maker)
{
  return maker->list->column_width - maker->list->indent;
}

static void
end_line (Maker *maker)
{
  RdvSourceLine line = { .source = maker->source, .number = maker->number };

  if (maker->line->len == 0)
    return;
  line.text = g_strdup (maker->line->str);
  g_array_append_val (maker->list->lines, line);
  maker->number = 0;
  g_string_truncate (maker->line, 0);
  maker->width = 0;
}

/* The longest beginning of @word, in bytes, that a line holds; at least a character. */
static gsize
fit_beginning (Maker *maker, const char *word)
{
  const char *end = g_utf8_next_char (word);

  while (*end != '\0')
    {
      const char *next = g_utf8_next_char (end);
      g_autofree char *beginning = g_strndup (word, (gsize) (next - word));

      if (measure (maker, beginning) > get_available (maker))
        break;
      end = next;
    }
  return (gsize) (end - word);
}

/* Adds what must not be broken unless it is wider than a line; after a blank when it begins a word that is not the first of its line.
 * Widths are added up, because most pieces come again and again and lines do not. */
static void
add_piece (Maker *maker, const char *piece, gboolean begins_word)
{
  double width = measure (maker, piece);
  double blank = begins_word && maker->line->len > 0 ? maker->blank : 0;

  if (maker->line->len > 0 && maker->width + blank + width > get_available (maker))
    {
      end_line (maker);
      blank = 0;
    }
  if (blank > 0)
    g_string_append_c (maker->line, ' ');
  while (width > get_available (maker))
    {
      gsize length = fit_beginning (maker, piece);

      g_string_append_len (maker->line, piece, (gssize) length);
      end_line (maker);
      piece += length;
      width = measure (maker, piece);
    }
  g_string_append (maker->line, piece);
  maker->width += blank + width;
}

/* Where the piece of an address that begins at @start ends; never between two signs of its punctuation. */
static const char *
find_piece_end (const char *start)
{
  const char *end = start + 1 + strcspn (start + 1, BREAKS ".");

  return end + strspn (end, BREAKS);
}

static void
add_address (Maker *maker, const char *address)
{
  const char *start = address;
  const char *host = strstr (address, "://");
  const char *end = host + 3 + strcspn (host + 3, "/");

  for (end += strspn (end, "/"); *start != '\0'; start = end, end = *start != '\0' ? find_piece_end (start) : start)
    {
      g_autofree char *piece = g_strndup (start, (gsize) (end - start));

      add_piece (maker, piece, start == address);
    }
}

static void
add_source (Maker *maker, guint32 source)
{
  g_autofree char *text = rdv_citation_new_source (rdv_document_get_source (rdv_layout_get_document (maker->layout), source));
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);

  maker->source = source;
  maker->number = maker->n_listed + 1;
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (words[i], "://") != NULL)
      add_address (maker, words[i]);
    else if (*words[i] != '\0')
      add_piece (maker, words[i], TRUE);
  end_line (maker);
  /* One that says nothing has no line, and takes no number. */
  if (maker->number == 0)
    maker->n_listed++;
}

/* How many lines the source has that begins with line @first. */
static guint
count_lines (const RdvSourceList *self, guint first)
{
  guint end = first + 1;

  while (end < self->lines->len && g_array_index (self->lines, RdvSourceLine, end).number == 0)
    end++;
  return end - first;
}

/* How many lines from @first on are in columns of @n_rows, no source in two of them unless it has more lines than that. */
static guint
fill_sheet (RdvSourceList *self, guint first, guint sheet, guint n_rows)
{
  guint column = 0, row = 0, i = first;

  for (; i < self->lines->len; i++, row++)
    {
      RdvSourceLine *line = &g_array_index (self->lines, RdvSourceLine, i);
      guint needed = line->number > 0 ? MIN (count_lines (self, i), n_rows) : 1;

      if (row + needed > n_rows)
        {
          column++;
          row = 0;
        }
      if (column == self->n_columns)
        break;
      line->sheet = sheet;
      line->x = MARGIN + column * (self->column_width + COLUMN_GAP) + self->indent;
      line->middle = self->top + (row + 0.5) * self->line_height;
    }
  return i - first;
}

/* The fewest rows in which all lines from @first on find room, and every source in one column; @most when not even those are enough. */
static guint
balance (RdvSourceList *self, guint first, guint sheet, guint most)
{
  guint n_lines = self->lines->len - first;
  guint n_rows = (n_lines + self->n_columns - 1) / self->n_columns;

  for (guint i = first; i < self->lines->len && n_rows < most; i += count_lines (self, i))
    n_rows = MAX (n_rows, count_lines (self, i));
  while (n_rows < most && fill_sheet (self, first, sheet, n_rows) < n_lines)
    n_rows++;
  return MIN (n_rows, most);
}

static guint
count_rows (const RdvSourceList *self, double height)
{
  return (guint) MAX (floor ((height - self->top) / self->line_height), 0);
}

void
rdv_source_list_split (RdvSourceList *self, double first_height, double height)
{
  guint most = count_rows (self, first_height);
  guint others = MAX (count_rows (self, height), 1);

  self->n_sheets = 0;
  for (guint first = 0; first < self->lines->len; most = others, self->n_sheets++)
    if (most >= MIN (count_lines (self, first), others))
      first += fill_sheet (self, first, self->n_sheets, balance (self, first, self->n_sheets, most));
}

/* All on one sheet. */
static void
place_lines (RdvSourceList *self)
{
  guint n_rows = balance (self, 0, 0, MAX (self->lines->len, 1));

  fill_sheet (self, 0, 0, n_rows);
  self->n_sheets = self->lines->len > 0;
  self->height = self->lines->len > 0 ? self->top + n_rows * self->line_height + MARGIN / 2 : 0;
}

static void
clear_line (gpointer data)
{
  g_free (((RdvSourceLine *) data)->text);
}

static void
choose_columns (RdvSourceList *self, double width, double text_scale)
{
  double available = MAX (width - 2 * MARGIN, 60);

  self->n_columns = (guint) MAX (floor ((available + COLUMN_GAP) / (COLUMN_WIDTH * text_scale + COLUMN_GAP)), 1);
  self->column_width = floor ((available + COLUMN_GAP) / self->n_columns - COLUMN_GAP);
}

/* Numbers stand right-aligned in a column of their own. */
static void
choose_indent (Maker *maker)
{
  g_autofree char *last = g_strdup_printf ("%u", maker->sources->len);
  g_autofree char *widest = g_strnfill (strlen (last), '0');

  maker->list->indent = measure (maker, widest) + RDV_SOURCE_NUMBER_GAP;
}

RdvSourceList *
rdv_source_list_new (RdvLayout *layout, gint64 from, gint64 to, double width)
{
  RdvSourceList *self = g_new0 (RdvSourceList, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) line = g_string_new (NULL);
  Maker maker = { .layout = layout, .measure = rdv_layout_get_measure (layout), .seen = seen, .sources = sources, .list = self,
                  .line = line };
  double ascent, descent;

  self->lines = g_array_new (FALSE, FALSE, sizeof (RdvSourceLine));
  g_array_set_clear_func (self->lines, clear_line);
  choose_columns (self, width, rdv_layout_get_metrics (layout)->text_scale);
  rdv_text_measure_get_metrics (maker.measure, RDV_TEXT_NOTE, &ascent, &descent);
  self->line_height = ceil (ascent + descent);
  self->top = rdv_timeline_scene_get_heading_height (layout);
  maker.blank = measure (&maker, " ");
  rdv_interval_index_foreach (rdv_document_get_interval_index (rdv_layout_get_document (layout)), from, to, add_sources_of, &maker);
  choose_indent (&maker);
  for (guint i = 0; i < sources->len; i++)
    add_source (&maker, g_array_index (sources, guint32, i));
  place_lines (self);
  return self;
}

void
rdv_source_list_free (RdvSourceList *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

guint
rdv_source_list_get_n_sheets (const RdvSourceList *self)
{
  return self->n_sheets;
}

gboolean
rdv_source_list_has_sheet (const RdvSourceList *self, guint sheet)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, RdvSourceLine, i).sheet == sheet)
      return TRUE;
  return FALSE;
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
