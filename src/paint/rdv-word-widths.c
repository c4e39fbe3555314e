/* rdv-word-widths.c: see rdv-word-widths.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-word-widths.h"

#include <hb-ot.h>

#include "rdv-pango-runs-private.h"

/* So many words are kept; beyond that all are forgotten. */
#define MAX_WORDS 100000
/* Of a word that is as wide as it is only among its neighbours. */
#define NOT_APART (-1)

struct _RdvWordWidths
{
  PangoContext *context;
  PangoAttrList *attributes;
  GHashTable *words; /* text -> width, or NOT_APART */
  GHashTable *fonts; /* PangoFont -> whether its blanks and digits stand apart */
  GString *word;
};

typedef enum
{
  FORBIDDEN, /* perhaps of a script in which words are something else */
  COMMON,    /* signs and digits */
  LATIN,
  CYRILLIC,
} Kind;

RdvWordWidths *
rdv_word_widths_new (PangoContext *context, PangoAttrList *attributes)
{
  RdvWordWidths *self = g_new0 (RdvWordWidths, 1);

  self->context = g_object_ref (context);
  self->attributes = pango_attr_list_ref (attributes);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->word = g_string_new (NULL);
  return self;
}

void
rdv_word_widths_free (RdvWordWidths *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->fonts);
  g_string_free (self->word, TRUE);
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->context);
  g_free (self);
}

/* The glyphs that have to do with the others around them, by the features that are on in every text. */
static hb_set_t *
list_entangled_glyphs (hb_face_t *face)
{
  static const hb_tag_t tables[] = { HB_OT_TAG_GSUB, HB_OT_TAG_GPOS };
  static const hb_tag_t features[] = { HB_TAG ('a', 'b', 'v', 'm'), HB_TAG ('b', 'l', 'w', 'm'), HB_TAG ('c', 'a', 'l', 't'),
                                       HB_TAG ('c', 'c', 'm', 'p'), HB_TAG ('c', 'l', 'i', 'g'), HB_TAG ('c', 'u', 'r', 's'),
                                       HB_TAG ('d', 'i', 's', 't'), HB_TAG ('k', 'e', 'r', 'n'), HB_TAG ('l', 'i', 'g', 'a'),
                                       HB_TAG ('l', 'o', 'c', 'l'), HB_TAG ('m', 'a', 'r', 'k'), HB_TAG ('m', 'k', 'm', 'k'),
                                       HB_TAG ('r', 'c', 'l', 't'), HB_TAG ('r', 'l', 'i', 'g'), HB_TAG ('r', 'v', 'r', 'n'),
                                       HB_TAG_NONE };
  hb_set_t *glyphs = hb_set_create ();
  hb_set_t *lookups = hb_set_create ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      hb_codepoint_t lookup = HB_SET_VALUE_INVALID;

      hb_set_clear (lookups);
      hb_ot_layout_collect_lookups (face, tables[i], NULL, NULL, features, lookups);
      while (hb_set_next (lookups, &lookup))
        hb_ot_layout_lookup_collect_glyphs (face, tables[i], lookup, glyphs, glyphs, glyphs, NULL);
    }
  hb_set_destroy (lookups);
  return glyphs;
}

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  hb_blob_t *table = hb_face_reference_table (face, tag);
  gboolean has_it = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return has_it;
}

/* Zero is often drawn in several ways, so that it is not among the digits that stand for each other. */
static gboolean
stands_apart (hb_font_t *font, const hb_set_t *entangled)
{
  hb_position_t advance = 0;

  for (const char *p = " 123456789"; *p != '\0'; p++)
    {
      hb_codepoint_t glyph;

      if (!hb_font_get_nominal_glyph (font, (hb_codepoint_t) *p, &glyph) || hb_set_has (entangled, glyph))
        return FALSE;
      if (*p == '1')
        advance = hb_font_get_glyph_h_advance (font, glyph);
      if (*p > '1' && hb_font_get_glyph_h_advance (font, glyph) != advance)
        return FALSE;
    }
  return TRUE;
}

static gboolean
look_at_font (PangoFont *font)
{
  hb_font_t *hb_font = pango_font_get_hb_font (font);
  hb_face_t *face = hb_font_get_face (hb_font);
  hb_set_t *entangled;
  gboolean is_apart;

  /* The other ways to kern and to join. */
  if (has_table (face, HB_TAG ('m', 'o', 'r', 'x')) || has_table (face, HB_TAG ('k', 'e', 'r', 'x'))
      || (has_table (face, HB_TAG ('k', 'e', 'r', 'n')) && !hb_ot_layout_has_positioning (face)))
    return FALSE;
  entangled = list_entangled_glyphs (face);
  is_apart = stands_apart (hb_font, entangled);
  hb_set_destroy (entangled);
  return is_apart;
}

static gboolean
font_stands_apart (RdvWordWidths *self, PangoFont *font)
{
  gpointer known;

  if (font == NULL)
    return FALSE;
  if (!g_hash_table_lookup_extended (self->fonts, font, NULL, &known))
    {
      known = GINT_TO_POINTER (look_at_font (font));
      g_hash_table_insert (self->fonts, g_object_ref (font), known);
    }
  return GPOINTER_TO_INT (known);
}

static int
measure_word (RdvWordWidths *self, const char *word)
{
  GList *runs = rdv_pango_runs_new (self->context, self->attributes, word);
  int width = rdv_pango_runs_get_width (runs, word);

  for (GList *link = runs; link != NULL; link = link->next)
    if (!font_stands_apart (self, ((PangoItem *) link->data)->analysis.font))
      width = NOT_APART;
  rdv_pango_runs_free (runs);
  return width;
}

static int
get_word_width (RdvWordWidths *self, const char *word)
{
  gpointer known;
  int width;

  if (g_hash_table_lookup_extended (self->words, word, NULL, &known))
    return GPOINTER_TO_INT (known);
  width = measure_word (self, word);
  if (g_hash_table_size (self->words) >= MAX_WORDS)
    g_hash_table_remove_all (self->words);
  g_hash_table_insert (self->words, g_strdup (word), GINT_TO_POINTER (width));
  return width;
}

/* By the blocks of Unicode, without their signs that are not shown. */
static Kind
get_kind (gunichar c)
{
  if (g_ascii_isalpha ((char) MIN (c, 0x7f)))
    return LATIN;
  if (c < ' ' || c == 0x7f)
    return FORBIDDEN;
  if (c < 0x7f || (c >= 0xa1 && c < 0xc0 && c != 0xaa && c != 0xad && c != 0xba) || c == 0xd7 || c == 0xf7)
    return COMMON;
  if (c >= 0xc0 && c < 0x250)
    return LATIN;
  if (c >= 0x400 && c < 0x460)
    return CYRILLIC;
  return (c >= 0x2012 && c <= 0x2027) ? COMMON : FORBIDDEN;
}

/* Whether the whole text is of one of the two scripts: the signs among its letters then belong to that, wherever it is cut. */
static gboolean
is_of_one_script (const char *text)
{
  Kind script = COMMON;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      Kind kind = get_kind (g_utf8_get_char (p));

      if (kind == FORBIDDEN || (kind != COMMON && script != COMMON && kind != script))
        return FALSE;
      if (kind != COMMON)
        script = kind;
    }
  return script != COMMON;
}

/* Takes a word from the text, up to where one begins that has a letter first: signs and numbers go with the word before, or with the first.
 * What comes after it. */
static const char *
take_word (RdvWordWidths *self, const char *text)
{
  gboolean has_letter = FALSE;

  g_string_truncate (self->word, 0);
  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gboolean is_letter = get_kind (g_utf8_get_char (p)) >= LATIN;

      if (p > text && p[-1] == ' ' && is_letter && has_letter)
        return p;
      has_letter |= is_letter;
      if (*p >= '2' && *p <= '9')
        g_string_append_c (self->word, '1');
      else
        g_string_append_len (self->word, p, next - p);
      p = next;
    }
  return NULL;
}

gboolean
rdv_word_widths_get (RdvWordWidths *self, const char *text, int *width)
{
  *width = 0;
  if (!is_of_one_script (text))
    return FALSE;
  for (const char *rest = text; rest != NULL && *rest != '\0';)
    {
      int word;

      rest = take_word (self, rest);
      word = get_word_width (self, self->word->str);
      if (word == NOT_APART)
        return FALSE;
      *width += word;
    }
  return TRUE;
}
