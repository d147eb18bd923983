"""Reads an export package as its receivers do and prints what it holds as JSON.

    read_package.py FOLDER

Every table is read by pandas (Stata, both csv dialects) and by pyreadstat (SPSS, and Stata once more). What
datapackage.json promises is checked here: bytes, hashes, headers, types, codes. `problems` says what is not true.
"""

import csv
import hashlib
import io
import json
import math
import pathlib
import re
import sys

import pandas
import pyreadstat

folder = pathlib.Path(sys.argv[1])
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def cell(value):
    """None for what is missing, {"missing": ".a"} for Stata's extended missing values."""
    if isinstance(value, pandas.io.stata.StataMissingValue):
        return None if value.string == "." else {"missing": value.string}
    if value is None or value is pandas.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    return value.item() if hasattr(value, "item") else value


def rows(frame):
    return [[cell(value) for value in row] for row in frame.astype(object).itertuples(index=False, name=None)]


def stata(path):
    with pandas.read_stata(path, iterator=True, convert_categoricals=False, convert_missing=True) as reader:
        frame = reader.read()
        labels = {name: {str(key): text for key, text in words.items()} for name, words in reader.value_labels().items()}
        result = {
            "columns": list(frame.columns), "rows": rows(frame), "labels": reader.variable_labels(),
            "words": labels, "title": reader.data_label, "time": reader.time_stamp,
        }
    other, meta = pyreadstat.read_dta(str(path), user_missing=True)
    expect(list(other.columns) == result["columns"], f"{path.name}: two readers disagree about columns")
    result["types"] = [meta.readstat_variable_types[name] for name in meta.column_names]
    second = [[None if cell(value) in ("", None) else cell(value) for value in row] for row in rows(other)]
    first = [[value["missing"][1:] if isinstance(value, dict) else (None if value == "" else value) for value in row]
             for row in result["rows"]]
    expect(second == first, f"{path.name}: two readers disagree about rows")
    expect({name: label or "" for name, label in zip(meta.column_names, meta.column_labels)} == result["labels"],
           f"{path.name}: two readers disagree about labels")
    return result


def spss(path):
    frame, meta = pyreadstat.read_sav(str(path), user_missing=True)
    expect(not meta.missing_ranges and not meta.missing_user_values, f"{path.name}: declares missing values")
    return {
        "columns": list(frame.columns), "rows": rows(frame),
        "labels": dict(zip(meta.column_names, meta.column_labels)),
        "words": {name: {str(int(key)): text for key, text in words.items()}
                  for name, words in meta.variable_value_labels.items()},
        "title": meta.file_label or "", "time": str(meta.creation_time), "measures": meta.variable_measure,
        "types": [meta.original_variable_types[name] for name in meta.column_names],
    }


PANDAS_TYPES = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


def table(path, resource):
    fields = resource["schema"]["fields"]
    dialect = resource["dialect"]
    text = path.read_bytes().decode("utf-8-sig")
    decimal = next((field["decimalChar"] for field in fields if "decimalChar" in field), ".")
    frame = pandas.read_csv(
        path, sep=dialect["delimiter"], decimal=decimal, encoding="utf-8-sig", keep_default_na=False,
        na_values=resource["schema"]["missingValues"], skip_blank_lines=False,
        dtype={field["name"]: PANDAS_TYPES[field["type"]] for field in fields if field["type"] != "boolean"},
        true_values=["true"], false_values=["false"])
    raw = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect["delimiter"], strict=True))
    expect(raw[0] == [field["name"] for field in fields], f"{path.name}: header")
    for place, field in enumerate(fields):
        for number, row in enumerate(raw[1:], 1):
            check(f"{path.name} row {number} {field['name']}", row[place], field)
    return {"columns": list(frame.columns), "rows": rows(frame)}


def check(place, value, field):
    constraints = field.get("constraints", {})
    if value == "":
        expect(not constraints.get("required"), f"{place}: missing")
        return
    expect("enum" not in constraints or value in constraints["enum"], f"{place}: not of the list")
    expect("categories" not in field or value in [word["value"] for word in field["categories"]], f"{place}: no category")
    mark = re.escape(field.get("decimalChar", "."))
    pattern = {"integer": r"-?\d+", "number": rf"-?\d+({mark}\d+)?", "boolean": "true|false"}.get(field["type"])
    expect(pattern is None or re.fullmatch(pattern, value), f"{place}: no {field['type']}")


def describe(package):
    expect(package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json", "$schema")
    expect(re.fullmatch(r"[a-z0-9._-]+", package["name"]), "name")
    expect(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", package["created"]), "created")
    resources = package["resources"]
    expect(len({resource["name"] for resource in resources}) == len(resources), "names of resources")
    expect(all(re.fullmatch(r"[a-z0-9._-]+", resource["name"]) for resource in resources), "name of a resource")
    named = {resource["path"] for resource in resources} | {"datapackage.json", "SHA256SUMS"}
    expect(named == {path.name for path in folder.iterdir()}, "files and resources")
    for resource in resources:
        content = (folder / resource["path"]).read_bytes()
        expect(len(content) == resource["bytes"], f"{resource['path']}: bytes")
        expect("sha256:" + hashlib.sha256(content).hexdigest() == resource["hash"], f"{resource['path']}: hash")
        if "encoding" in resource:
            content.decode(resource["encoding"])
    for line in (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        sum_of_file, name = line.split("  ")
        expect(hashlib.sha256((folder / name).read_bytes()).hexdigest() == sum_of_file, f"{name}: sum")
    return {resource["path"]: resource for resource in resources}


resources = describe(json.loads((folder / "datapackage.json").read_text(encoding="utf-8")))
tables = {}
for path in sorted(folder.glob("*.dta")):
    name = path.stem
    tables[name] = {
        "dta": stata(path), "sav": spss(folder / f"{name}.sav"),
        "csv": table(folder / f"{name}.csv", resources[f"{name}.csv"]),
        "dk": table(folder / f"{name}_dk.csv", resources[f"{name}_dk.csv"]),
    }
for name in ["codebook.csv", "codebook_dk.csv"]:
    table(folder / name, resources[name])
codebook = list(csv.DictReader(io.StringIO((folder / "codebook.csv").read_bytes().decode("utf-8"), newline="")))
json.dump({"problems": problems, "tables": tables, "codebook": codebook}, sys.stdout, ensure_ascii=False, allow_nan=False)
