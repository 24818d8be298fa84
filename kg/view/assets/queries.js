"use strict";
const queries = { label: "" };
