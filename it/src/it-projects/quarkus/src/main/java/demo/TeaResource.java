package demo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Serves tea. */
@Path("/tea")
public class TeaResource {
    @Inject
    Tea tea;

    @GET
    public String tea() {
        return tea.name() + " tea";
    }

    @GET
    @Path("/{guest}")
    public String forGuest(@PathParam("guest") String guest) {
        return tea.name() + " tea for " + guest;
    }
}
