-- What a request to be forgotten asks for: the rows of one user.
DELETE FROM ${table} WHERE ${userid} = ${user};
