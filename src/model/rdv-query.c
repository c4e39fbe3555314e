/* rdv-query.c: see rdv-query.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-query.h"

#include <glib/gi18n-lib.h>

#include "rdv-query-field.h"

struct _RdvQuery
{
  char *text;
  char *problem;
  GArray *terms; /* RdvQueryTerm */
};

/* One blank-separated part of what was typed. */
typedef struct
{
  gboolean is_negated;
  char *name;  /* before the colon, or NULL */
  char *value; /* without quotes */
  gboolean is_quoted;
  gboolean is_closed; /* the quote ends */
} Part;

static void
part_clear (Part *part)
{
  g_free (part->name);
  g_free (part->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static void
clear_term (gpointer data)
{
  RdvQueryTerm *term = data;

  g_strfreev (term->words);
}

static void
clear_query (gpointer data)
{
  RdvQuery *self = data;

  g_free (self->text);
  g_free (self->problem);
  g_array_unref (self->terms);
}

static gboolean
is_opening_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201e || c == 0x00ab;
}

static gboolean
is_closing_quote (gunichar c)
{
  return c == '"' || c == 0x201d || c == 0x201c || c == 0x00bb;
}

/* The length of a name of letters at @p that is followed by a colon and is no address ("https://"); 0 when
 * there is none. */
static gsize
measure_name (const char *p)
{
  const char *end = p;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return *end == ':' && !g_str_has_prefix (end, "://") ? (gsize)(end - p) : 0;
}

/* Reads to the closing quote, or to the end when somebody is still typing. */
static const char *
read_quoted (Part *part, const char *p)
{
  const char *end = p = g_utf8_next_char (p);

  while (*end != '\0' && !is_closing_quote (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  part->value = g_strndup (p, (gsize)(end - p));
  part->is_quoted = TRUE;
  part->is_closed = *end != '\0';
  return part->is_closed ? g_utf8_next_char (end) : end;
}

/* Reads the part that begins at @p, which is no blank. Returns: what follows it */
static const char *
read_part (Part *part, const char *p)
{
  const char *end;
  gsize length;

  if (*p == '-' && p[1] != '\0' && !g_ascii_isspace (p[1]))
    {
      part->is_negated = TRUE;
      p++;
    }
  length = measure_name (p);
  if (length > 0)
    {
      part->name = g_strndup (p, length);
      p += length + 1;
    }
  if (is_opening_quote (g_utf8_get_char (p)))
    return read_quoted (part, p);
  for (end = p; *end != '\0' && !g_unichar_isspace (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);
  part->value = g_strndup (p, (gsize)(end - p));
  return end;
}

/* Only the first problem is told: one sentence can be read while typing. */
static void
set_problem (RdvQuery *self, char *problem)
{
  if (self->problem == NULL)
    self->problem = problem;
  else
    g_free (problem);
}

static gboolean
find_field (RdvQuery *self, RdvQueryTerm *term, const Part *part)
{
  g_autofree char *names = NULL;

  if (part->name == NULL)
    return TRUE;
  if (rdv_query_field_find (part->name, &term->field, &term->kinds))
    {
      if (*part->value != '\0')
        return TRUE;
      /* TRANSLATORS: %s is the name of a field of a search, such as "person". */
      set_problem (self, g_strdup_printf (_ ("Something to look for is missing after “%s:”."), part->name));
      return FALSE;
    }
  names = rdv_query_field_dup_names ();
  /* TRANSLATORS: the second is a list of names. */
  set_problem (self, g_strdup_printf (_ ("“%s:” is nothing that can be searched in; there are: %s. Put in "
                                         "quotes what is meant as it stands."),
                                      part->name, names));
  return FALSE;
}

static void
add_part (RdvQuery *self, const Part *part)
{
  RdvQueryTerm term = { .field = RDV_QUERY_ANYWHERE, .is_negated = part->is_negated };
  g_autoptr (GError) error = NULL;

  if (!find_field (self, &term, part))
    return;
  if (!rdv_query_field_read_value (&term, part->value, &error))
    {
      clear_term (&term);
      /* A dash or a dot between words asks for nothing. */
      if (part->name != NULL)
        set_problem (self, g_strdup (error->message));
      return;
    }
  term.is_exact = part->is_closed;
  term.is_phrase = term.field <= RDV_QUERY_TEXT && term.words[1] != NULL;
  g_array_append_val (self->terms, term);
}

RdvQuery *
rdv_query_new (const char *text)
{
  RdvQuery *self = g_atomic_rc_box_new0 (RdvQuery);
  const char *p;

  self->text = g_utf8_make_valid (text != NULL ? text : "", -1);
  self->terms = g_array_new (FALSE, FALSE, sizeof (RdvQueryTerm));
  g_array_set_clear_func (self->terms, clear_term);
  for (p = self->text; *p != '\0';)
    {
      g_auto (Part) part = { FALSE };

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      p = read_part (&part, p);
      add_part (self, &part);
    }
  return self;
}

RdvQuery *
rdv_query_ref (RdvQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rdv_query_unref (RdvQuery *self)
{
  g_atomic_rc_box_release_full (self, clear_query);
}

const char *
rdv_query_get_text (const RdvQuery *self)
{
  return self->text;
}

const char *
rdv_query_get_problem (const RdvQuery *self)
{
  return self->problem;
}

gboolean
rdv_query_is_empty (const RdvQuery *self)
{
  return self->terms->len == 0;
}

guint
rdv_query_get_n_terms (const RdvQuery *self)
{
  return self->terms->len;
}

const RdvQueryTerm *
rdv_query_get_term (const RdvQuery *self, guint i)
{
  g_return_val_if_fail (i < self->terms->len, NULL);

  return &g_array_index (self->terms, RdvQueryTerm, i);
}
